package org.banjian.cases.spi;

import org.banjian.shared.IdNumber;
import org.banjian.shared.Masking;
import org.banjian.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One person of a public notice 公示人员. It cannot hold a full number: of the identity number only the last four characters are kept, and a
 * name that is not masked is refused.
 *
 * @param name masked, such as 张*三
 * @param idTail the last four characters of the identity number, or empty
 * @param className the class or group, as people call it
 * @param level such as 三级（高级工）, or empty
 */
public record NoticeRow(String name, String idTail, String className, String level, @Nullable Money amount) {

    public NoticeRow {
        if (!name.contains("*")) {
            throw new IllegalArgumentException("The name of a public notice must be masked");
        }
        if (idTail.length() > 4) {
            throw new IllegalArgumentException("No more than the last four characters of a number may be published");
        }
    }

    public static NoticeRow of(
            String fullName, IdNumber idNumber, String className, String level, @Nullable Money amount) {
        String value = idNumber.value();
        return new NoticeRow(Masking.name(fullName), value.substring(value.length() - 4), className, level, amount);
    }
}
