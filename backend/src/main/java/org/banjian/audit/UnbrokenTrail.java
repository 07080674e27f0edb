package org.banjian.audit;

import java.util.List;
import org.banjian.audit.spi.Invariant;
import org.springframework.stereotype.Component;

/** I9: the trail verifies from its first to its last entry. */
@Component
class UnbrokenTrail implements Invariant {

    private final AuditTrail trail;

    UnbrokenTrail(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public String id() {
        return "I9";
    }

    @Override
    public String name() {
        return "操作留痕从第一条到最后一条首尾相接，没有一条被修改、删除或者插入";
    }

    @Override
    public List<String> offenders(int limit) {
        ChainReport report = trail.verify();
        return report.intact()
                ? List.of()
                : List.of(
                        "第 " + report.firstBrokenSeq() + " 条操作留痕：" + report.reason() + "共 " + report.entries() + " 条。");
    }
}
