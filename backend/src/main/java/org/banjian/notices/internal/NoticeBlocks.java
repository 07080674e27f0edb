package org.banjian.notices.internal;

import java.util.Set;
import java.util.function.Consumer;
import org.banjian.workflow.blocks.Block;
import org.banjian.workflow.blocks.BlockCall;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The blocks 积木 of notices. */
@Configuration(proxyBeanMethods = false)
class NoticeBlocks {

    /** 生成公示: the masked list as a draft that nobody outside sees. */
    @Bean
    Block openPublicNotice(NoticeOffice office) {
        return block("openPublicNotice", Set.of("template", "title", "workingDays", "clause"), call -> {
            String template = call.inputs().getOrDefault("template", "common-public-notice");
            office.prepare(
                    call.caseNo(),
                    template,
                    call.inputs().getOrDefault("title", "公示"),
                    call.inputs().getOrDefault("workingDays", ""),
                    call.inputs().get("clause"));
        });
    }

    /** 公示期满: the page is taken down. */
    @Bean
    Block closePublicNotice(NoticeOffice office) {
        return block(
                "closePublicNotice",
                Set.of("clause"),
                call -> office.close(call.caseNo(), call.inputs().get("clause")));
    }

    /** 更正公示名单: what an examination changed is published for the rest of the period. */
    @Bean
    Block correctPublicNotice(NoticeCorrection correction) {
        return block(
                "correctPublicNotice",
                Set.of("clause"),
                call -> correction.correct(call.caseNo(), call.inputs().get("clause")));
    }

    /** 归档: asks for the archive, which is built when the transaction is committed. */
    @Bean
    Block archiveCase(ArchiveDesk archives) {
        return block(
                "archiveCase",
                Set.of("clause"),
                call -> archives.request(call.caseNo(), call.inputs().get("clause")));
    }

    private static Block block(String name, Set<String> inputs, Consumer<BlockCall> run) {
        return new Block() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Set<String> inputs() {
                return inputs;
            }

            @Override
            public void run(BlockCall call) {
                run.accept(call);
            }
        };
    }
}
