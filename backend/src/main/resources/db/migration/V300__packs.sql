-- 已发布的事项包: a version and the files it consisted of, for good
create table pack_release (
    code varchar(16) not null,
    version varchar(32) not null,
    folder varchar(100) not null,
    hash char(64) not null,
    bundle longblob not null,
    released_at datetime(3) not null,
    primary key (code, version)
) default charset = utf8mb4;
