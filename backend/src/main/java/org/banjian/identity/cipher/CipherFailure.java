package org.banjian.identity.cipher;

/** A stored text could not be opened: it was changed, or its key is not known. Says nothing about the content. */
final class CipherFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    CipherFailure(Throwable cause) {
        super("a stored cipher text could not be opened", cause);
    }

    CipherFailure(String message) {
        super(message);
    }
}
