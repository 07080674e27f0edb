package org.banjian.shared;

import java.util.regex.Pattern;

/** Administrative division code 行政区划代码 of six digits (GB/T 2260): province, prefecture, county in pairs. */
public record RegionCode(String value) implements Comparable<RegionCode> {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{5}");

    public RegionCode {
        if (!FORM.matcher(value).matches()) {
            throw Refusal.unprocessable("REGION_CODE_INVALID", "行政区划代码“" + value + "”应为 6 位数字，请核对后重新填写。", null);
        }
    }

    /** The whole country, the region of those who administer the platform. */
    public static final RegionCode COUNTRY = new RegionCode("100000");

    /** True for the region itself and every region inside it: 110000 covers 110105, 110105 covers 110105 only. */
    public boolean covers(RegionCode other) {
        return other.value.startsWith(significant());
    }

    /** How deep the region lies: 0 country, 1 province, 2 prefecture, 3 county. The deeper of two covering regions is the nearer one. */
    public int depth() {
        return significant().length() / 2;
    }

    private String significant() {
        if (value.equals("100000")) {
            return "";
        }
        if (value.endsWith("0000")) {
            return value.substring(0, 2);
        }
        return value.endsWith("00") ? value.substring(0, 4) : value;
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
