package org.banjian.benefits.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banjian.benefits.Entitlement.State;
import org.banjian.benefits.EntitlementView.ClauseText;
import org.banjian.benefits.EntitlementView.EntitlementInput;
import org.banjian.benefits.EntitlementsView.SumLine;
import org.banjian.packs.Clause;
import org.banjian.packs.Fact;
import org.banjian.packs.Pack;
import org.banjian.shared.Money;
import org.jspecify.annotations.Nullable;

/** Says amounts in words 每一元的说明, from what was stored and never computed again. */
final class Words {

    private static final Pattern LEVEL = Pattern.compile("[一二三四五]级");
    private static final Map<String, String> REGISTER = Map.of(
            BenefitRegister.CERTIFICATE_ALREADY_USED, "该证书已在其他办件中享受或者预占补贴",
            BenefitRegister.PERSON_LIMIT_REACHED, "该人员本年度享受补贴的次数已满");

    private Words() {}

    static String yuan(Money money) {
        return String.format(Locale.ROOT, "%,.2f", money.amount());
    }

    /** {@code 3 人 × 1,000.00 元（三级，CYQY-3-1-a）＋ … ＝ 27,500.00 元；2 人没有证书，计 0 元（…）。} */
    static String sum(Pack pack, List<Group> groups) {
        List<String> paid = new ArrayList<>();
        List<String> zero = new ArrayList<>();
        for (SumLine line : lines(pack, groups)) {
            String clause = line.clauses().isEmpty() ? "" : line.clauses().get(0);
            if (line.unit().equals("0.00")) {
                zero.add(
                        line.persons() + " 人" + line.label() + "，计 0 元" + (clause.isEmpty() ? "" : "（" + clause + "）"));
            } else {
                paid.add(line.persons() + " 人 × " + yuan(Money.of(line.unit())) + " 元（" + line.label()
                        + (clause.isEmpty() ? "" : "，" + clause) + "）");
            }
        }
        String sentence = paid.isEmpty()
                ? "没有可计补贴的人员，合计 0.00 元"
                : String.join(" ＋ ", paid) + " ＝ " + yuan(Group.total(groups)) + " 元";
        return sentence + (zero.isEmpty() ? "" : "；" + String.join("；", zero)) + "。";
    }

    /** Groups that read alike are one line. */
    static List<SumLine> lines(Pack pack, List<Group> groups) {
        List<SumLine> lines = new ArrayList<>();
        for (Group group : groups) {
            boolean paid = group.state() == State.PAYABLE;
            String label = paid ? shortLabel(group.ruleText()) : zeroLabel(pack, group);
            Money unit = paid ? group.rate() : Money.ZERO;
            List<String> clauses = paid ? group.clauses() : clausesOfReason(pack, group);
            SumLine before = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (before != null && before.label().equals(label) && before.unit().equals(unit.toString())) {
                int persons = before.persons() + group.persons();
                lines.set(
                        lines.size() - 1,
                        new SumLine(
                                label,
                                persons,
                                unit.toString(),
                                unit.times(persons).toString(),
                                clauses));
            } else {
                lines.add(new SumLine(
                        label, group.persons(), unit.toString(), group.amount().toString(), clauses));
            }
        }
        return lines;
    }

    private static String shortLabel(String ruleText) {
        Matcher level = LEVEL.matcher(ruleText);
        return level.find() ? level.group() : ruleText;
    }

    private static String zeroLabel(Pack pack, Group group) {
        return switch (group.state()) {
            case ZERO -> group.ruleText();
            case EXCLUDED -> "已剔除（" + reason(pack, group.why()) + "）";
            default -> reason(pack, group.why());
        };
    }

    private static List<String> clausesOfReason(Pack pack, Group group) {
        var reason = pack.reasons().get(String.valueOf(group.why()));
        if (reason != null) {
            return List.of(reason.clause());
        }
        return group.clauses();
    }

    /** A reason as a part of a sentence, without its full stop. */
    static String reason(Pack pack, @Nullable String code) {
        if (code == null) {
            return "未计补贴";
        }
        var reason = pack.reasons().get(code);
        String text = reason != null ? reason.text() : REGISTER.getOrDefault(code, code);
        return text.endsWith("。") ? text.substring(0, text.length() - 1) : text;
    }

    static List<EntitlementInput> inputs(Pack pack, Map<String, @Nullable Object> stored) {
        List<EntitlementInput> inputs = new ArrayList<>();
        stored.forEach((name, value) -> {
            Fact fact = pack.facts().get(name);
            String label = fact == null ? name : fact.text().split("（", 2)[0];
            inputs.add(new EntitlementInput(name, label, value(fact, value)));
        });
        return inputs;
    }

    /** A code in the words that the fact's own sentence gives for it: {@code GRADED 等级培训}, {@code 4 四级}. */
    private static String value(@Nullable Fact fact, @Nullable Object value) {
        if (value == null) {
            return "无";
        }
        if (value instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        String code =
                value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
        if (fact == null) {
            return code;
        }
        Matcher words = Pattern.compile("(?<![A-Z0-9_])" + Pattern.quote(code) + " ([^，；、）]+)")
                .matcher(fact.text());
        return words.find() ? words.group(1) : code;
    }

    static List<ClauseText> clauses(Pack pack, List<String> ids) {
        List<ClauseText> texts = new ArrayList<>();
        for (String id : ids) {
            Clause clause = pack.clauses().get(id);
            texts.add(
                    clause == null ? new ClauseText(id, "", "") : new ClauseText(id, clause.location(), clause.text()));
        }
        return texts;
    }

    /** {@code 大写} of an amount as vouchers print it. */
    static String capital(Money money) {
        String digits = "零壹贰叁肆伍陆柒捌玖";
        String[] units = {"", "拾", "佰", "仟"};
        String[] sections = {"", "万", "亿", "万亿"};
        long fen = money.amount().movePointRight(2).longValueExact();
        long yuan = fen / 100;
        int jiao = (int) (fen / 10 % 10);
        int cent = (int) (fen % 10);
        StringBuilder text = new StringBuilder();
        boolean zero = false;
        for (int section = 3; section >= 0; section--) {
            int four = (int) (yuan / (long) Math.pow(10000, section) % 10000);
            StringBuilder part = new StringBuilder();
            for (int place = 3; place >= 0; place--) {
                int digit = four / (int) Math.pow(10, place) % 10;
                if (digit == 0) {
                    zero = text.length() + part.length() > 0;
                } else {
                    part.append(zero ? "零" : "").append(digits.charAt(digit)).append(units[place]);
                    zero = false;
                }
            }
            if (part.length() > 0) {
                text.append(part).append(sections[section]);
            }
        }
        text.append(text.isEmpty() ? "零元" : "元");
        if (jiao == 0 && cent == 0) {
            return text.append("整").toString();
        }
        if (jiao > 0) {
            text.append(digits.charAt(jiao)).append("角");
        } else {
            text.append("零");
        }
        return text.append(cent > 0 ? digits.charAt(cent) + "分" : "整").toString();
    }
}
