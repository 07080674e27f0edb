package org.banjian.registers;

import java.time.LocalDate;

/** Ends the validity of a row 终止效力 on a day that is the last one inside. */
public record EndRegisterRow(LocalDate validTo, String reason) {}
