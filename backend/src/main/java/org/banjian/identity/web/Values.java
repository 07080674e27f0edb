package org.banjian.identity.web;

import java.util.function.Function;
import org.banjian.identity.MaskedText;
import org.banjian.shared.CaseNo;
import org.banjian.shared.ClauseId;
import org.banjian.shared.CreditCode;
import org.banjian.shared.IdNumber;
import org.banjian.shared.Money;
import org.banjian.shared.RegionCode;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Value objects in JSON: one plain string each; identity numbers and masked texts leave in their masked form only. */
@Component
class Values extends SimpleModule {

    private static final long serialVersionUID = 1;

    Values() {
        super("banjian-values");
        text(CaseNo.class, CaseNo::new);
        text(ClauseId.class, ClauseId::new);
        text(RegionCode.class, RegionCode::new);
        text(CreditCode.class, CreditCode::new);
        text(IdNumber.class, IdNumber::new);
        text(Money.class, Money::of);
        text(MaskedText.class, MaskedText::new);
    }

    private <T> void text(Class<T> type, Function<String, T> parse) {
        addSerializer(type, new ToStringSerializer(type));
        addDeserializer(type, new StdDeserializer<T>(type) {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) {
                return parse.apply(parser.getValueAsString(""));
            }
        });
    }
}
