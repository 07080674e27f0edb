package org.banjian.cases.internal;

import org.banjian.identity.Actor;
import org.banjian.identity.spi.ObjectScope;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells identity which cases and tasks an actor may name in an address. */
@Configuration(proxyBeanMethods = false)
class CaseScopes {

    @Bean
    ObjectScope caseNoScope(Scope scope) {
        return new ObjectScope() {
            @Override
            public String variable() {
                return "caseNo";
            }

            @Override
            public boolean visible(Actor actor, String value) {
                try {
                    return scope.visible(actor, new CaseNo(value));
                } catch (Refusal notACaseNumber) {
                    return false;
                }
            }
        };
    }

    @Bean
    ObjectScope taskIdScope(Scope scope) {
        return new ObjectScope() {
            @Override
            public String variable() {
                return "taskId";
            }

            @Override
            public boolean visible(Actor actor, String value) {
                return scope.caseOfTask(value)
                        .map(caseNo -> scope.visible(actor, caseNo))
                        .orElse(false);
            }
        };
    }
}
