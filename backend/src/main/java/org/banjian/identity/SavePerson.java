package org.banjian.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.banjian.shared.IdNumber;
import org.jspecify.annotations.Nullable;

/** Add or change a person 登记人员; on a change, what is left out stays as it is, and an initial password resets the old one. */
record SavePerson(
        @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9._-]{2,63}", message = "应为 3 至 64 个小写字母、数字、点、下划线或连字符") String login,
        @NotBlank @Size(max = 100) String name,
        @Nullable @Pattern(regexp = "1[3-9][0-9]{9}", message = "应为 11 位手机号码") String phone,
        @Nullable IdNumber idNumber,
        @Nullable @Size(max = 200) String initialPassword) {

    @Override
    public String toString() {
        return "SavePerson[login=" + login + "]";
    }
}
