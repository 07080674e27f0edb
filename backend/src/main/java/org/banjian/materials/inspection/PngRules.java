package org.banjian.materials.inspection;

import java.util.zip.CRC32;

/** A PNG is whole from its head to its end chunk and is not larger than a scan can be. */
final class PngRules {

    private PngRules() {}

    static void check(String name, byte[] content) {
        int at = 8;
        boolean data = false;
        while (true) {
            if (content.length - at < 12) {
                throw FileRefusals.damaged(name, "在结束标记之前中断");
            }
            long length = Bytes.unsignedIntBig(content, at);
            if (length > content.length - at - 12L) {
                throw FileRefusals.damaged(name, "在结束标记之前中断");
            }
            CRC32 crc = new CRC32();
            crc.update(content, at + 4, (int) length + 4);
            if (crc.getValue() != Bytes.unsignedIntBig(content, at + 8 + (int) length)) {
                throw FileRefusals.damaged(name, "的校验值不符");
            }
            if (at == 8) {
                head(name, content, length);
            }
            data |= Bytes.at(content, at + 4, 'I', 'D', 'A', 'T');
            if (Bytes.at(content, at + 4, 'I', 'E', 'N', 'D')) {
                break;
            }
            at += (int) length + 12;
        }
        if (!data) {
            throw FileRefusals.damaged(name, "没有图像内容");
        }
    }

    private static void head(String name, byte[] content, long length) {
        if (length != 13 || !Bytes.at(content, 12, 'I', 'H', 'D', 'R')) {
            throw FileRefusals.damaged(name, "缺少图像头");
        }
        Pixels.check(name, Bytes.unsignedIntBig(content, 16), Bytes.unsignedIntBig(content, 20));
    }
}
