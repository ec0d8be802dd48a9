ALTER TABLE "observation" DROP CONSTRAINT "observation_ingest_run_id_ingest_run_id_fk";
