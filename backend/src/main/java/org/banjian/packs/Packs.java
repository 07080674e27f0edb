package org.banjian.packs;

import java.time.LocalDate;
import java.util.List;

/** The released packs 已发布的事项包. A version once released is served from its stored bundle for as long as it is kept. */
public interface Packs {

    /** The version in force that day; 404 {@code PACK_UNKNOWN} if there is none. */
    Pack inForce(String code, LocalDate on);

    /** One version of each pack in force that day, by code. */
    List<Pack> inForce(LocalDate on);

    /** A released version, in force or not; 404 {@code PACK_UNKNOWN}. */
    Pack get(String code, String version);

    /** Every released version, by code and time of release. */
    List<Pack> released();
}
