package org.banjian.materials.inspection;

import org.banjian.shared.Refusal;

/** The refusals of a file, each with what it is about and how to mend it. */
final class FileRefusals {

    private FileRefusals() {}

    static Refusal of(String code, String name, String sentence) {
        return Refusal.unprocessable(code, "文件“" + name + "”" + sentence, null);
    }

    static Refusal damaged(String name, String where) {
        return of("FILE_DAMAGED", name, where + "，文件可能没有保存或传输完整，请重新扫描或重新导出后上传。");
    }

    static Refusal mismatch(String name, String what) {
        return of("FILE_TYPE_MISMATCH", name, what + "，请用原来的软件另存为所要求的格式后上传，不要只修改扩展名。");
    }

    static Refusal encrypted(String name) {
        return of("FILE_ENCRYPTED", name, "设有打开密码或权限密码，办理人员无法审阅，请去除密码后重新上传。");
    }

    static Refusal active(String name, String what) {
        return of("FILE_ACTIVE_CONTENT", name, "含有" + what + "，为安全起见不能接收，请打印为普通 PDF（或扫描件）后上传。");
    }
}
