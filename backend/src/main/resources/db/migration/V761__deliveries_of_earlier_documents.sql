insert into delivery (id, case_no, document_id, recipient, delivered_at)
select d.id, d.case_no, d.id, d.recipient, d.created_at
from document d
join case_file c on c.case_no = d.case_no
where d.recipient = c.applicant_name;
