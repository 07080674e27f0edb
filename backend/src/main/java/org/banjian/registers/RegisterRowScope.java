package org.banjian.registers;

import org.banjian.identity.Actor;
import org.banjian.identity.spi.ObjectScope;
import org.springframework.stereotype.Component;

/** Rows of one's own region, the regions inside it and those it lies in. */
@Component
class RegisterRowScope implements ObjectScope {

    private final RegisterRows rows;

    RegisterRowScope(RegisterRows rows) {
        this.rows = rows;
    }

    @Override
    public String variable() {
        return "rowId";
    }

    @Override
    public boolean visible(Actor actor, String value) {
        return rows.byId(value).filter(row -> RegisterDesk.visible(actor, row)).isPresent();
    }
}
