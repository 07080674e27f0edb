package org.banjian.materials.inspection;

/** How large a picture may be once it is drawn: an A3 page at 600 dpi fits. */
final class Pixels {

    private static final long MOST = 100_000_000L;
    private static final long LONGEST_SIDE = 30_000L;

    private Pixels() {}

    static void check(String name, long width, long height) {
        if (width == 0 || height == 0) {
            throw FileRefusals.damaged(name, "的图像宽或高为零");
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST) {
            throw FileRefusals.of(
                    "IMAGE_TOO_MANY_PIXELS",
                    name,
                    "的尺寸为 " + width + "×" + height + " 像素，超过上限（1 亿像素，单边 30000），请以 300 dpi 左右重新扫描后上传。");
        }
    }
}
