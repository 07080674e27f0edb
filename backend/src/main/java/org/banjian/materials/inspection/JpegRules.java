package org.banjian.materials.inspection;

/** A JPEG is whole: segments up to the picture data, the data up to the end mark. */
final class JpegRules {

    private JpegRules() {}

    static void check(String name, byte[] content) {
        int at = 2;
        boolean frame = false;
        while (true) {
            at = afterFill(content, at);
            int marker = markerAt(name, content, at);
            at += 2;
            if (marker == 0xD9) {
                if (!frame) {
                    throw FileRefusals.damaged(name, "没有图像内容");
                }
                return;
            }
            if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
                continue;
            }
            int length = at + 2 <= content.length ? Bytes.unsignedShortBig(content, at) : 0;
            if (length < 2 || at + length > content.length) {
                throw FileRefusals.damaged(name, "在图像数据中断开");
            }
            if (isFrame(marker)) {
                if (length < 8) {
                    throw FileRefusals.damaged(name, "的图像头不完整");
                }
                Pixels.check(name, Bytes.unsignedShortBig(content, at + 5), Bytes.unsignedShortBig(content, at + 3));
                frame = true;
            }
            at += length;
            if (marker == 0xDA) {
                at = afterScan(content, at);
            }
        }
    }

    private static int markerAt(String name, byte[] content, int at) {
        if (at + 1 >= content.length || (content[at] & 0xFF) != 0xFF) {
            throw FileRefusals.damaged(name, "在图像数据中断开");
        }
        return content[at + 1] & 0xFF;
    }

    /** Any number of FF may stand before a mark. */
    private static int afterFill(byte[] content, int from) {
        int at = from;
        while (at + 1 < content.length && content[at] == (byte) 0xFF && content[at + 1] == (byte) 0xFF) {
            at++;
        }
        return at;
    }

    /** Start-of-frame marks; C4, C8 and CC in between are something else. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** In picture data FF is followed by 00 or a restart mark; the next other mark ends the scan. */
    private static int afterScan(byte[] content, int from) {
        int at = from;
        while (at + 1 < content.length) {
            int next = content[at + 1] & 0xFF;
            if ((content[at] & 0xFF) == 0xFF && next != 0 && next != 0xFF && !(next >= 0xD0 && next <= 0xD7)) {
                return at;
            }
            at++;
        }
        return content.length;
    }
}
