package org.banjian.workflow.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.form.handler.DefaultStartFormHandler;
import org.camunda.bpm.engine.impl.form.handler.DefaultTaskFormHandler;

/** Classes that hostile files name: whoever constructs one leaves its canary file. */
public final class Canaries {

    public static final Path FOLDER = Path.of("target/canaries");

    private Canaries() {}

    static void sing(Class<?> of) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(of.getSimpleName()), "constructed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static class ServiceClass implements JavaDelegate {
        public ServiceClass() {
            sing(ServiceClass.class);
        }

        @Override
        public void execute(DelegateExecution execution) {}
    }

    public static class ActivitiNamespace implements JavaDelegate {
        public ActivitiNamespace() {
            sing(ActivitiNamespace.class);
        }

        @Override
        public void execute(DelegateExecution execution) {}
    }

    public static class DelegateExpression implements JavaDelegate {
        public DelegateExpression() {
            sing(DelegateExpression.class);
        }

        @Override
        public void execute(DelegateExecution execution) {}
    }

    public static class ExecutionListenerClass implements ExecutionListener {
        public ExecutionListenerClass() {
            sing(ExecutionListenerClass.class);
        }

        @Override
        public void notify(DelegateExecution execution) {}
    }

    public static class FormHandlerStart extends DefaultStartFormHandler {
        public FormHandlerStart() {
            sing(FormHandlerStart.class);
        }
    }

    public static class FormHandlerTask extends DefaultTaskFormHandler {
        public FormHandlerTask() {
            sing(FormHandlerTask.class);
        }
    }
}
