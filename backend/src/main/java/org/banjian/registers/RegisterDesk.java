package org.banjian.registers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The officials' work on registers 名录维护: enter, approve by a second person, end. The actor is the current one. */
@Service
public class RegisterDesk {

    RegisterDesk() {}

    public List<RegisterKindView> kinds() {
        throw new UnsupportedOperationException();
    }

    public RegisterPage rows(
            String registerId, @Nullable String query, @Nullable RegisterRowState state, @Nullable String after) {
        throw new UnsupportedOperationException();
    }

    public RegisterRowView enter(String registerId, EnterRegisterRow command) {
        throw new UnsupportedOperationException();
    }

    public RegisterRowView decide(String registerId, String rowId, DecideRegisterRow command) {
        throw new UnsupportedOperationException();
    }

    public RegisterRowView end(String registerId, String rowId, EndRegisterRow command) {
        throw new UnsupportedOperationException();
    }
}
