package org.banjian.packs.internal;

import org.banjian.packs.PacksRefused;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the faults of packs instead of a stack trace. */
public final class PacksRefusedAnalyzer extends AbstractFailureAnalyzer<PacksRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, PacksRefused cause) {
        return new FailureAnalysis(cause.getMessage(), "改正以上各处后重新启动；可先用 rehearse <事项包目录> 单独演练。", cause);
    }
}
