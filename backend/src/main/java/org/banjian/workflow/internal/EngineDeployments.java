package org.banjian.workflow.internal;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.banjian.packs.LintFinding;
import org.banjian.packs.Pack;
import org.banjian.packs.PacksReleased;
import org.banjian.shared.Refusal;
import org.banjian.shared.Violation;
import org.banjian.workflow.Deployments;
import org.banjian.workflow.internal.model.ModelLint;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deploys packs; the only code that gives files to the engine. */
@Component
class EngineDeployments implements Deployments {

    /** Raised whenever the vocabulary gets stricter; tells under which rules a stored diagram was accepted. */
    static final String LINT_VERSION = "banjian-lint-1";

    private static final Logger LOG = LoggerFactory.getLogger(EngineDeployments.class);

    private final RepositoryService repository;
    private final ModelLint lint;
    private final NamedBeans beans;
    private final OpenCasesCheck openCases;
    private final TransactionTemplate transaction;
    private final Map<String, String> deploymentOfName = new ConcurrentHashMap<>();
    private final Map<String, Pack> packOfDeployment = new ConcurrentHashMap<>();

    EngineDeployments(
            RepositoryService repository,
            ModelLint lint,
            NamedBeans beans,
            OpenCasesCheck openCases,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.lint = lint;
        this.beans = beans;
        this.openCases = openCases;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void on(PacksReleased event) {
        event.packs().forEach(this::ensure);
        openCases.check(deployment -> knownPack(deployment).isPresent());
    }

    @Override
    public String ensure(Pack pack) {
        return Objects.requireNonNull(transaction.execute(status -> ensureNow(pack)));
    }

    private String ensureNow(Pack pack) {
        String name = nameOf(pack);
        String known = deploymentOfName.get(name);
        if (known == null) {
            known = stored(name);
        }
        if (known == null) {
            refuseFindings(pack);
            known = deploy(name, pack);
            forgetOnRollback(name, known);
        }
        deploymentOfName.put(name, known);
        packOfDeployment.put(known, pack);
        return known;
    }

    private void forgetOnRollback(String name, String deployment) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    deploymentOfName.remove(name);
                    packOfDeployment.remove(deployment);
                }
            }
        });
    }

    /** The deployment of this very content. */
    String of(Pack pack) {
        String id = deploymentOfName.get(nameOf(pack));
        if (id == null) {
            throw new IllegalStateException("Not deployed: " + nameOf(pack));
        }
        return id;
    }

    Pack packOf(String deploymentId) {
        return knownPack(deploymentId)
                .orElseThrow(() -> new IllegalStateException("No released pack for the deployment " + deploymentId));
    }

    /** By name where this node did not deploy it itself: two nodes that start together may deploy the same content twice. */
    private Optional<Pack> knownPack(String deploymentId) {
        Pack known = packOfDeployment.get(deploymentId);
        if (known == null) {
            Deployment deployment = repository
                    .createDeploymentQuery()
                    .deploymentId(deploymentId)
                    .singleResult();
            String same = deployment == null ? null : deploymentOfName.get(deployment.getName());
            known = same == null ? null : packOfDeployment.get(same);
            if (known != null) {
                packOfDeployment.put(deploymentId, known);
            }
        }
        return Optional.ofNullable(known);
    }

    private static String nameOf(Pack pack) {
        return pack.code() + ":" + pack.version() + ":" + pack.hash();
    }

    private @Nullable String stored(String name) {
        List<Deployment> same = repository
                .createDeploymentQuery()
                .deploymentName(name)
                .orderByDeploymentTime()
                .asc()
                .list();
        return same.isEmpty() ? null : same.get(0).getId();
    }

    private void refuseFindings(Pack pack) {
        List<Violation> violations = new ArrayList<>();
        for (String path : pack.models()) {
            for (LintFinding finding : lint.check(path, content(pack, path), beans.blockNames())) {
                violations.add(new Violation(
                        finding.code(),
                        finding.line(pack.folder()),
                        finding.clause(),
                        path,
                        finding.line(),
                        null,
                        finding.remedy()));
            }
        }
        if (!violations.isEmpty()) {
            throw new Refusal(422, "MODEL_REFUSED", "事项包 " + pack.code() + " 的流程或决策表不能部署。", null, violations, Map.of());
        }
    }

    private static byte[] content(Pack pack, String path) {
        return Objects.requireNonNull(pack.files().get(path), path);
    }

    private String deploy(String name, Pack pack) {
        DeploymentBuilder deployment = repository.createDeployment().name(name).source(LINT_VERSION);
        for (String path : pack.models()) {
            deployment.addInputStream(path, new ByteArrayInputStream(content(pack, path)));
        }
        String id = deployment.deploy().getId();
        LOG.info("Deployed pack {} version {} as {}", pack.code(), pack.version(), id);
        return id;
    }
}
