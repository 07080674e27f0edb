package org.banjian.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.banjian.shared.IdNumber;
import org.banjian.shared.PersonalDataCipher;
import org.jspecify.annotations.Nullable;

/** Person 人员 with an account. Personal numbers are encrypted in the columns; the password is only a hash. */
@Entity
class Person {

    /** ACTIVE may sign in; LOCKED was stopped by an administrator for now, DISABLED for good. */
    enum Status {
        ACTIVE,
        LOCKED,
        DISABLED
    }

    @Id
    private String id;

    @Column
    private String login;

    @Column
    private String name;

    @Column
    private String passwordHash;

    @Column
    private boolean mustChangePassword;

    @Column
    @Enumerated(EnumType.STRING)
    private Status status;

    @Column
    @Convert(converter = EncryptedText.class)
    private @Nullable String idNumber;

    @Column
    private @Nullable String idNumberIndex;

    @Column
    @Convert(converter = EncryptedText.class)
    private @Nullable String mobile;

    @Column
    private @Nullable String mobileIndex;

    @Column
    private @Nullable String accountGroup;

    @Version
    private @Nullable Integer version;

    protected Person() {}

    Person(String id, String login, String name, String passwordHash, boolean mustChangePassword) {
        this.id = id;
        this.login = login;
        this.name = name;
        this.passwordHash = passwordHash;
        this.mustChangePassword = mustChangePassword;
        this.status = Status.ACTIVE;
    }

    void rename(String newLogin, String newName) {
        this.login = newLogin;
        this.name = newName;
    }

    void identify(@Nullable IdNumber number, PersonalDataCipher cipher) {
        this.idNumber = number == null ? null : number.value();
        this.idNumberIndex = number == null ? null : cipher.blindIndex(number.value());
    }

    void reachAt(@Nullable String mobileNumber, PersonalDataCipher cipher) {
        this.mobile = mobileNumber;
        this.mobileIndex = mobileNumber == null ? null : cipher.blindIndex(mobileNumber);
    }

    void groupAs(@Nullable String group) {
        this.accountGroup = group;
    }

    void changePassword(String newHash, boolean mustChange) {
        this.passwordHash = newHash;
        this.mustChangePassword = mustChange;
    }

    void lock() {
        this.status = Status.LOCKED;
    }

    void unlock() {
        this.status = Status.ACTIVE;
    }

    String id() {
        return id;
    }

    String login() {
        return login;
    }

    String name() {
        return name;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    Status status() {
        return status;
    }

    boolean active() {
        return status == Status.ACTIVE;
    }

    @Nullable
    String idNumber() {
        return idNumber;
    }

    @Nullable
    String mobile() {
        return mobile;
    }

    String accountGroup() {
        return accountGroup == null ? "其他" : accountGroup;
    }

    PersonView view() {
        return new PersonView(id, name, login);
    }
}
