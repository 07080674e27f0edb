package org.banjian.workflow.internal;

/** The application may not start 拒绝启动: what is wrong and what to do, in Chinese and English, for whoever operates it. */
@SuppressWarnings("serial")
class StartRefused extends RuntimeException {

    private final String action;

    StartRefused(String chinese, String english, String action) {
        super(chinese + "\n" + english);
        this.action = action;
    }

    String action() {
        return action;
    }
}
