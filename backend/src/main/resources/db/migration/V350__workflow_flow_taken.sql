-- the sequence flows that a token took: the engine's history knows elements only
create table workflow_flow_taken (
  id bigint not null auto_increment,
  process_instance_id varchar(64) not null,
  flow_id varchar(190) not null,
  taken_at datetime(3) not null,
  primary key (id)
);
create index workflow_flow_taken_instance on workflow_flow_taken (process_instance_id, flow_id);
