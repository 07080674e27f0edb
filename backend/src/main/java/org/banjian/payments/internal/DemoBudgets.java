package org.banjian.payments.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.banjian.shared.Money;
import org.banjian.shared.RegionCode;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Gives the demo its budgets 演示数据, once. */
@Component
@Profile("demo & !sandbox")
class DemoBudgets implements SmartInitializingSingleton {

    private final BudgetBook budgets;
    private final TransactionTemplate transaction;

    DemoBudgets(BudgetBook budgets, PlatformTransactionManager transactions) {
        this.budgets = budgets;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        ClassPathResource file = new ClassPathResource("processes/demo/budgets.yaml");
        if (!file.exists()) {
            return;
        }
        try (InputStream yaml = file.getInputStream()) {
            List<Map<String, Object>> rows = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            transaction.executeWithoutResult(status -> rows.forEach(this::enter));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void enter(Map<String, Object> row) {
        RegionCode region = new RegionCode(String.valueOf(row.get("region")));
        int year = Integer.parseInt(String.valueOf(row.get("year")));
        String basis = String.valueOf(row.get("legalBasis"));
        if (!budgets.known(region, year, basis)) {
            budgets.appropriate(region, year, Money.of(String.valueOf(row.get("amount"))), basis);
        }
    }
}
