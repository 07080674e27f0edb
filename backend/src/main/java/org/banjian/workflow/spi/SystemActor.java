package org.banjian.workflow.spi;

/** The platform itself as the one who acts 系统办理: timers are nobody's deed, whoever moved the clock. */
public interface SystemActor {

    void run(Runnable work);
}
