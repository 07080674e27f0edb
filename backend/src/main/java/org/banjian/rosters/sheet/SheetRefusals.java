package org.banjian.rosters.sheet;

import java.util.List;
import java.util.Map;
import org.banjian.shared.Refusal;

/** The refusals of a spreadsheet as a whole, each with how to mend it. */
public final class SheetRefusals {

    private SheetRefusals() {}

    static Refusal of(String code, String sentence) {
        return Refusal.unprocessable(code, sentence, null);
    }

    static Refusal damaged() {
        return of("FILE_DAMAGED", "这个表格文件已损坏或不完整，无法读取。请用表格软件打开后另存为 xlsx，再重新上传。");
    }

    static Refusal tooLarge(long limit) {
        return of("ARCHIVE_TOO_LARGE", "这个表格展开后超过 " + (limit >> 20) + " MB 的上限。请删除图片、空白的带格式行和多余的工作表，或分成几个文件，再重新上传。");
    }

    static Refusal tooManyRows(int limit) {
        return of("ROSTER_TOO_LONG", "名单超过 " + limit + " 行的上限。请分成几个文件，分次导入。");
    }

    public static Refusal tooLargePacked(long limit) {
        return new Refusal(
                413,
                "FILE_TOO_LARGE",
                "表格文件超过 " + (limit >> 20) + " MB 的上限。请删除图片和多余的工作表，或分成几个文件，再重新上传。",
                null,
                List.of(),
                Map.of("limitBytes", limit));
    }
}
