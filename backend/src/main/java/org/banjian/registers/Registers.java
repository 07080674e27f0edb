package org.banjian.registers;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Looks up what the registers 名录 say on a day; only approved rows count. */
@Service
public class Registers {

    Registers() {}

    public boolean contains(String registerId, String key, LocalDate on) {
        return values(registerId, key, on).isPresent();
    }

    /** The values of the approved row that is valid on the day. */
    public Optional<Map<String, Object>> values(String registerId, String key, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /** The officials' dated value of a pack's parameter 参数. */
    public Optional<String> parameter(String parameterId, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /** The id of the register with this Chinese name. */
    public Optional<String> idOf(String name) {
        throw new UnsupportedOperationException();
    }
}
