-- the key that opens the content, sealed itself; null for copies that were kept before contents were sealed
alter table document add column pdf_sealed_key varchar(500);
alter table document add column docx_sealed_key varchar(500);
