-- payments 资金拨付. Accounts carry their balance (debits less credits); it is moved in the statement that guards the limit.
create table ledger_account (
    id varchar(80) not null primary key,
    kind varchar(20) not null,
    name varchar(200) not null,
    region varchar(6),
    budget_year int,
    case_no varchar(40),
    balance decimal(16, 2) not null,
    entries bigint not null
);

-- double entry: every row debits one account and credits another; rows are inserted only, a correction is a new row
create table ledger_entry (
    seq bigint not null auto_increment primary key,
    id varchar(36) not null,
    debit_account varchar(80) not null,
    credit_account varchar(80) not null,
    amount decimal(16, 2) not null,
    kind varchar(20) not null,
    case_no varchar(40),
    phase varchar(20),
    instruction_id varchar(36),
    voucher_no varchar(100),
    entry_text varchar(400) not null,
    clause varchar(80),
    person_name varchar(100) not null,
    unit_name varchar(200) not null,
    booked_at datetime(3) not null,
    constraint uq_ledger_entry unique (id),
    constraint uq_ledger_entry_once unique (instruction_id, kind),
    constraint fk_ledger_debit foreign key (debit_account) references ledger_account (id),
    constraint fk_ledger_credit foreign key (credit_account) references ledger_account (id),
    constraint ck_ledger_amount check (amount > 0),
    constraint ck_ledger_two_accounts check (debit_account <> credit_account)
);
create index ix_ledger_entry_case on ledger_entry (case_no, seq);
create index ix_ledger_entry_debit on ledger_entry (debit_account);
create index ix_ledger_entry_credit on ledger_entry (credit_account);

create table payment_counter (
    name varchar(40) not null primary key,
    last_no int not null
);

create table payment_batch (
    id varchar(36) not null primary key,
    batch_no varchar(40) not null,
    office_id varchar(36) not null,
    office_name varchar(200) not null,
    state varchar(12) not null,
    total decimal(16, 2) not null,
    instruction_count int not null,
    content_hash varchar(64) not null,
    created_by varchar(36) not null,
    created_by_name varchar(100) not null,
    created_at datetime(3) not null,
    released_by varchar(36),
    released_by_name varchar(100),
    released_at datetime(3),
    cancelled_by_name varchar(100),
    cancelled_at datetime(3),
    cancel_reason varchar(500),
    constraint uq_payment_batch_no unique (batch_no)
);
create index ix_payment_batch_office on payment_batch (office_id, created_at);

-- the payment key payout:{case}:{phase}:{payee} stays for ever: nothing is paid twice
create table payment_instruction (
    id varchar(36) not null primary key,
    instruction_no varchar(40) not null,
    payment_key varchar(200) not null,
    case_no varchar(40) not null,
    title varchar(200) not null,
    phase varchar(20) not null,
    step_id varchar(120) not null,
    office_id varchar(36) not null,
    region varchar(6) not null,
    payee_kind varchar(12) not null,
    payee_id varchar(36) not null,
    payee_name varchar(200) not null,
    account longtext,
    account_masked varchar(80),
    amount decimal(16, 2) not null,
    difference_reason varchar(500),
    budget_account varchar(80),
    clause varchar(80),
    state varchar(12) not null,
    batch_id varchar(36),
    created_at datetime(3) not null,
    voucher_no varchar(100),
    paid_on date,
    paid_by_name varchar(100),
    paid_at datetime(3),
    constraint uq_payment_instruction_no unique (instruction_no),
    constraint uq_payment_key unique (payment_key),
    constraint uq_payment_voucher unique (office_id, voucher_no),
    constraint fk_payment_instruction_batch foreign key (batch_id) references payment_batch (id)
);
create index ix_payment_instruction_office on payment_instruction (office_id, state, created_at);
create index ix_payment_instruction_case on payment_instruction (case_no);

-- 预算指标下达: in force after a second person approved it
create table budget_appropriation (
    id varchar(36) not null primary key,
    region varchar(6) not null,
    budget_year int not null,
    amount decimal(16, 2) not null,
    legal_basis varchar(300) not null,
    state varchar(12) not null,
    entered_by varchar(36) not null,
    entered_by_name varchar(100) not null,
    entered_at datetime(3) not null,
    approved_by varchar(36),
    approved_by_name varchar(100),
    approved_at datetime(3)
);
create index ix_budget_appropriation on budget_appropriation (region, budget_year);
