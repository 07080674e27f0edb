package org.banjian.registers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.banjian.shared.RegionCode;
import org.springframework.stereotype.Service;

/** Looks up what the registers 名录 say on a day; only approved rows count. */
@Service
public class Registers {

    private final RegisterKinds kinds;
    private final RegisterRows rows;

    Registers(RegisterKinds kinds, RegisterRows rows) {
        this.kinds = kinds;
        this.rows = rows;
    }

    /** @param region whose rows count: its own, those of the regions around it, and those inside it; never a sibling's */
    public boolean contains(String registerId, String key, RegionCode region, LocalDate on) {
        return values(registerId, key, region, on).isPresent();
    }

    /**
     * The values of the approved row that is valid on the day, of the nearest region where several have one; 404 for a register that is not
     * declared.
     */
    public Optional<Map<String, Object>> values(String registerId, String key, RegionCode region, LocalDate on) {
        return rows.inForce(kinds.get(registerId).id(), key, on).stream()
                .filter(row -> row.concerns(region))
                .max(Comparator.comparing((RegisterRow row) -> row.regionCode().covers(region))
                        .thenComparing(row -> row.regionCode().depth())
                        .thenComparing(RegisterRow::validFrom))
                .map(RegisterRow::values);
    }

    /** The officials' dated value of a pack's parameter 参数. */
    public Optional<String> parameter(String parameterId, RegionCode region, LocalDate on) {
        return values(RegisterKinds.PARAMETER, parameterId, region, on)
                .map(values -> String.valueOf(values.get("value")));
    }

    /** The id of the register with this Chinese name. */
    public Optional<String> idOf(String name) {
        return kinds.all().stream()
                .filter(kind -> kind.name().equals(name))
                .map(RegisterKind::id)
                .findFirst();
    }
}
