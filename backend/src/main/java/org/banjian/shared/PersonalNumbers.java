package org.banjian.shared;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds numbers of persons in a free text 个人号码检查, before it is published or shown: identity numbers of 15 and 18 characters, phones, and whatever is
 * long enough to be an account. Full-width and other digits, Chinese numerals, separators, invisible signs and line ends do not hide them.
 *
 * <p>What may stand: texts that are known to be public (index number, applicant's credit code, office phone), credit codes of organisations,
 * dates and times, amounts of money with two places, thousands separators or a unit, service lines (400, 800, 12345). A number of eight or
 * more digits that is none of these is refused: what cannot be told apart is not published.
 */
public final class PersonalNumbers {

    /** What was found 疑似信息. */
    public enum Kind {
        ID_NUMBER("身份证号"),
        PHONE("电话号码"),
        ACCOUNT("银行账号或其他长号码");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** @param shown the masked number: a report of it must not tell it */
    public record Found(Kind kind, String shown) {}

    private static final char DONE = '\u25A1';
    private static final String SEP = "[ \\-‐‑‒–—−_.·•,，、/\\\\:]";
    private static final String BREAK = "[ \\n\\-‐‑‒–—−_.·•,，、/\\\\:]{0,3}";
    private static final String PROVINCE = "(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)";

    private static final Pattern CHINESE_DIGITS = Pattern.compile("[〇零○一二三四五六七八九]{8,}");
    private static final Pattern ID_18 = spaced("[1-9][0-9]{16}[0-9X]");
    private static final Pattern ID_15 = spaced("[1-9][0-9]{14}");
    private static final Pattern CREDIT_CODE =
            Pattern.compile("(?<![0-9A-Z])[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Z])");
    private static final Pattern OF_ORGANISATION = Pattern.compile("(?:1[1239]|5[1239]|9[123])" + PROVINCE + ".*");
    private static final Pattern DATE = Pattern.compile(
            "(?<![0-9])(?:19|20)[0-9]{2} ?[-/.年] ?(?:0?[1-9]|1[0-2]) ?[-/.月] ?(?:3[01]|[12][0-9]|0?[1-9])(?![0-9]) ?日?");
    private static final Pattern COMPACT_DATE =
            Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9])");
    private static final Pattern YEARS =
            Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2} ?[-–—~～] ?(?:19|20)[0-9]{2}(?![0-9])");
    private static final Pattern TIME = Pattern.compile("(?<![0-9])[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9])");
    private static final Pattern AMOUNT =
            Pattern.compile("(?<![0-9.])(?:[0-9]{1,3}(?:,[0-9]{3}){1,3}(?:\\.[0-9]{1,2})?(?![0-9,])"
                    + "|[0-9]{1,10}\\.[0-9]{2}(?![0-9])|[0-9]{1,10}(?:\\.[0-9]+)? ?(?:元|万元|亿元))");
    private static final Pattern SERVICE_LINE =
            Pattern.compile("(?<![0-9])(?:[48]00" + SEP + "?[0-9]{3}" + SEP + "?[0-9]{4}|12333|12345)(?![0-9])");
    private static final Pattern MOBILE = Pattern.compile(
            "(?<![0-9])(?:(?:\\+|00)?86" + BREAK + ")?1" + BREAK + "[3-9](?:" + BREAK + "[0-9]){9}(?![0-9])");
    private static final Pattern LANDLINE = Pattern.compile("(?<![0-9])(?<![0-9]" + SEP + ")\\(?0[0-9]{2,3}\\)?" + SEP
            + "{0,2}[0-9]{3,4}" + SEP + "?[0-9]{4}(?![0-9])");
    private static final Pattern LONG = Pattern.compile("[0-9]{8,}");
    private static final Pattern GROUPED =
            Pattern.compile("(?<![0-9])[0-9]{3,6}(?:" + SEP + "[0-9]{3,6}){2,}(?:" + SEP + "[0-9]{1,6})?(?![0-9])");
    private static final Pattern ONE_BY_ONE = Pattern.compile("(?<![0-9])[0-9](?:" + SEP + "{1,2}[0-9]){7,}(?![0-9])");
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9０-９](?:[ 　-]?[0-9０-９xXＸ]){6,}");
    private static final String WITHHELD = "（内容含有个人号码，已隐藏）";
    private static final String CHINESE = "〇零○一二三四五六七八九";
    private static final int SHORTEST = 8;
    private static final int SHORTEST_GROUPED = 11;

    private PersonalNumbers() {}

    /** @param known texts that are public and may stand wherever they occur whole */
    public static List<Found> find(String text, Collection<String> known) {
        if (tooFewDigits(text)) {
            return List.of();
        }
        String rest = normalised(text);
        for (String one : known.stream()
                .map(PersonalNumbers::normalised)
                .filter(one -> !one.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            rest = Pattern.compile("(?<![0-9])" + wrapped(one) + "(?![0-9])")
                    .matcher(rest)
                    .replaceAll(String.valueOf(DONE));
        }
        List<Found> found = new ArrayList<>();
        rest = take(rest, ID_18, found, Kind.ID_NUMBER, PersonalNumbers::idOf18);
        rest = take(rest, ID_15, found, Kind.ID_NUMBER, PersonalNumbers::idOf15);
        rest = drop(rest, CREDIT_CODE, PersonalNumbers::creditCode);
        rest = drop(rest, DATE, any -> true);
        rest = drop(rest, YEARS, any -> true);
        rest = drop(rest, COMPACT_DATE, PersonalNumbers::day);
        rest = drop(rest, TIME, any -> true);
        rest = drop(rest, AMOUNT, any -> true);
        rest = drop(rest, SERVICE_LINE, any -> true);
        rest = take(rest, MOBILE, found, Kind.PHONE, any -> true);
        rest = take(rest, LANDLINE, found, Kind.PHONE, any -> true);
        rest = take(rest, GROUPED, found, Kind.ACCOUNT, number -> digits(number).length() >= SHORTEST_GROUPED);
        rest = take(rest, ONE_BY_ONE, found, Kind.ACCOUNT, any -> true);
        take(rest, LONG, found, Kind.ACCOUNT, any -> true);
        return found;
    }

    public static boolean in(String text) {
        return !find(text, List.of()).isEmpty();
    }

    /** The same for a remark that is not published: a shorter number may be that of a machine or a worker. */
    public static boolean inRemark(String text) {
        return find(text, List.of()).stream()
                .anyMatch(found -> found.kind() != Kind.ACCOUNT || found.shown().length() >= SHORTEST_GROUPED);
    }

    /** A remark as it may be shown. */
    public static String shown(String remark) {
        return inRemark(remark) ? masked(remark) : remark;
    }

    /** The text with every long number masked; all of it is withheld if a number is written in a way that cannot be masked in place. */
    public static String masked(String text) {
        String masked = LONG_NUMBER.matcher(text).replaceAll(number -> {
            String digits = number.group().replaceAll("[ 　-]", "");
            return digits.length() >= 15 ? Masking.idNumber(digits) : Masking.mobile(digits);
        });
        return in(masked) ? WITHHELD : masked;
    }

    /** The text as it stands on a printed page, where a line may end after any character. */
    private static String wrapped(String text) {
        return text.codePoints()
                .mapToObj(c -> Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining("\\n?"));
    }

    /** One form for all digits; signs that are not seen are gone. */
    static String normalised(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(folded.length());
        folded.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                kept.append(Character.digit(c, 10));
            } else if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) {
                kept.append('\n');
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                kept.append(' ');
            } else if (Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.CONTROL) {
                kept.appendCodePoint(c);
            }
        });
        return CHINESE_DIGITS.matcher(kept).replaceAll(numerals -> {
            StringBuilder digits = new StringBuilder();
            numerals.group().chars().forEach(c -> digits.append(c == '零' || c == '○' ? 0 : "〇一二三四五六七八九".indexOf(c)));
            return digits.toString();
        });
    }

    /** Most texts have no number at all; signs that might become digits are left to the whole search. */
    private static boolean tooFewDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain =
                    c < 0x80 || c >= 0x4E00 && c <= 0x9FFF || c >= 0x3000 && c <= 0x3002 || c >= 0xFF01 && c <= 0xFF5E;
            if (!plain) {
                return false;
            }
            if (c >= '0' && c <= '9' || c >= '０' && c <= '９' || CHINESE.indexOf(c) >= 0) {
                digits++;
            }
        }
        return digits < SHORTEST;
    }

    private interface Judge {
        boolean is(String match);
    }

    /** Notes what the pattern and the judge agree on, and blots it out; the same digits are not reported twice. */
    private static String take(String text, Pattern pattern, List<Found> found, Kind kind, Judge judge) {
        return replaced(text, pattern, match -> {
            if (!judge.is(match)) {
                return false;
            }
            String number = digits(match);
            String shown =
                    switch (kind) {
                        case ID_NUMBER -> Masking.idNumber(number);
                        case PHONE -> Masking.mobile(number);
                        case ACCOUNT -> Masking.account(number);
                    };
            found.add(new Found(kind, shown));
            return true;
        });
    }

    private static String drop(String text, Pattern pattern, Judge judge) {
        return replaced(text, pattern, judge);
    }

    /** Looks again from the next character where the judge says no, for what overlaps. */
    private static String replaced(String text, Pattern pattern, Judge judge) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder rest = new StringBuilder();
        int done = 0;
        int from = 0;
        while (from <= text.length() && matcher.find(from)) {
            MatchResult match = matcher.toMatchResult();
            if (match.end() > match.start() && judge.is(match.group())) {
                rest.append(text, done, match.start()).append(DONE);
                done = match.end();
                from = match.end();
            } else {
                from = match.start() + 1;
            }
        }
        return rest.append(text, done, text.length()).toString();
    }

    private static Pattern spaced(String shape) {
        // every digit of the shape may be followed by a separator
        StringBuilder pattern = new StringBuilder("(?<![0-9A-Z])");
        Matcher part = Pattern.compile("(\\[[^]]+])(?:\\{(\\d+)})?").matcher(shape);
        boolean first = true;
        while (part.find()) {
            int times = part.group(2) == null ? 1 : Integer.parseInt(part.group(2));
            for (int i = 0; i < times; i++) {
                pattern.append(first ? "" : BREAK).append(part.group(1));
                first = false;
            }
        }
        return Pattern.compile(pattern.append("(?![0-9A-Z])").toString());
    }

    /** Province and date of birth are those of a person, whatever the check character says: a number with a typing error is personal, too. */
    private static boolean idOf18(String match) {
        String number = digits(match);
        return number.matches(PROVINCE + ".*") && born(number.substring(6, 14));
    }

    private static boolean idOf15(String match) {
        String number = digits(match);
        return number.matches(PROVINCE + ".*") && born("19" + number.substring(6, 12));
    }

    private static boolean born(String day) {
        int year = Integer.parseInt(day.substring(0, 4));
        return year >= 1880 && year <= 2100 && day(day);
    }

    private static boolean day(String digits) {
        try {
            LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6, 8)));
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** With a letter among the first seventeen it can be no number of a person; all in digits it must begin as an organisation's does. */
    private static boolean creditCode(String match) {
        boolean letters = match.substring(0, 17).chars().anyMatch(c -> c > '9');
        if (!letters && !OF_ORGANISATION.matcher(match).matches()) {
            return false;
        }
        try {
            return new CreditCode(match).value().equals(match);
        } catch (Refusal wrongCheckCharacter) {
            return false;
        }
    }

    private static String digits(String match) {
        StringBuilder digits = new StringBuilder();
        match.chars().filter(c -> c >= '0' && c <= '9' || c == 'X').forEach(c -> digits.append((char) c));
        return digits.toString();
    }
}
