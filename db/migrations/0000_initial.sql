CREATE TABLE "ai_revenue_point" (
	"id" serial PRIMARY KEY NOT NULL,
	"stated_on" date NOT NULL,
	"company" text NOT NULL,
	"metric" text NOT NULL,
	"value_usd" numeric NOT NULL,
	"type" text NOT NULL,
	"basis" text NOT NULL,
	"gross_net" text,
	"source_title" text NOT NULL,
	"source_url" text NOT NULL,
	"confidence" text NOT NULL,
	"notes" text,
	"ingest_run_id" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assumption" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"symbol" text NOT NULL,
	"unit" text NOT NULL,
	"low" double precision,
	"mode" double precision,
	"high" double precision,
	"distribution" text NOT NULL,
	"as_of" text,
	"source_title" text NOT NULL,
	"source_url" text,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "filing_fact" (
	"ticker" text NOT NULL,
	"cik" text NOT NULL,
	"concept" text NOT NULL,
	"tag" text NOT NULL,
	"fiscal_period" text,
	"calendar_quarter" text,
	"period_key" text NOT NULL,
	"period_start" date,
	"period_end" date,
	"value" numeric NOT NULL,
	"unit" text NOT NULL,
	"filed_at" timestamp with time zone NOT NULL,
	"accession" text,
	"method" text NOT NULL,
	"evidence" text NOT NULL,
	"source_id" text NOT NULL,
	"source_url" text NOT NULL,
	"retrieved_at" timestamp with time zone NOT NULL,
	"ingest_run_id" integer NOT NULL,
	CONSTRAINT "filing_fact_cik_concept_period_key_filed_at_pk" PRIMARY KEY("cik","concept","period_key","filed_at")
);
--> statement-breakpoint
CREATE TABLE "ingest_run" (
	"id" serial PRIMARY KEY NOT NULL,
	"source_id" text NOT NULL,
	"origin" text NOT NULL,
	"status" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"stored_count" integer DEFAULT 0 NOT NULL,
	"unchanged_count" integer DEFAULT 0 NOT NULL,
	"rejected_count" integer DEFAULT 0 NOT NULL,
	"payload_sha256" text,
	"message" text
);
--> statement-breakpoint
CREATE TABLE "observation" (
	"series_id" text NOT NULL,
	"period_start" timestamp with time zone NOT NULL,
	"period_end" timestamp with time zone NOT NULL,
	"known_at" timestamp with time zone NOT NULL,
	"retrieved_at" timestamp with time zone NOT NULL,
	"value" double precision NOT NULL,
	"price_usd_per_mwh" double precision,
	"partial" boolean DEFAULT false NOT NULL,
	"evidence" text NOT NULL,
	"ingest_run_id" integer NOT NULL,
	CONSTRAINT "observation_series_id_period_start_period_end_known_at_pk" PRIMARY KEY("series_id","period_start","period_end","known_at")
);
--> statement-breakpoint
CREATE TABLE "operating_point" (
	"id" text PRIMARY KEY NOT NULL,
	"hardware" text NOT NULL,
	"model" text NOT NULL,
	"precision" text NOT NULL,
	"framework" text NOT NULL,
	"input_tokens" integer NOT NULL,
	"output_tokens" integer NOT NULL,
	"interactivity_tokens_per_second_per_user" double precision NOT NULL,
	"total_tokens_per_second_per_accelerator" double precision NOT NULL,
	"input_tokens_per_second_per_accelerator" double precision,
	"output_tokens_per_second_per_accelerator" double precision,
	"measured_on" date NOT NULL,
	"source_title" text NOT NULL,
	"source_url" text NOT NULL,
	"evidence" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rejected_row" (
	"id" serial PRIMARY KEY NOT NULL,
	"ingest_run_id" integer NOT NULL,
	"position" integer NOT NULL,
	"reason" text NOT NULL,
	"raw" jsonb
);
--> statement-breakpoint
CREATE TABLE "scenario_parameter" (
	"key" text PRIMARY KEY NOT NULL,
	"label" text NOT NULL,
	"unit" text NOT NULL,
	"bear" double precision NOT NULL,
	"base" double precision NOT NULL,
	"bull" double precision NOT NULL,
	"grade" text NOT NULL,
	"source" text NOT NULL,
	"as_of" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scenario" (
	"slug" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"parent_slug" text,
	"overrides" jsonb NOT NULL,
	"notes" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "series" (
	"id" text PRIMARY KEY NOT NULL,
	"source_id" text NOT NULL,
	"zone" text NOT NULL,
	"market_type" text NOT NULL,
	"currency" text NOT NULL,
	"unit" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "snapshot_file" (
	"name" text PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"loaded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "source" (
	"id" text PRIMARY KEY NOT NULL,
	"publisher" text NOT NULL,
	"title" text NOT NULL,
	"homepage_url" text NOT NULL,
	"licence_name" text NOT NULL,
	"licence_url" text,
	"attribution" text NOT NULL,
	"redistribution" boolean NOT NULL,
	"cadence" text NOT NULL,
	"cadence_days" integer NOT NULL,
	"expected_lag_days" integer NOT NULL,
	"units" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ai_revenue_point" ADD CONSTRAINT "ai_revenue_point_ingest_run_id_ingest_run_id_fk" FOREIGN KEY ("ingest_run_id") REFERENCES "public"."ingest_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "filing_fact" ADD CONSTRAINT "filing_fact_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "filing_fact" ADD CONSTRAINT "filing_fact_ingest_run_id_ingest_run_id_fk" FOREIGN KEY ("ingest_run_id") REFERENCES "public"."ingest_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ingest_run" ADD CONSTRAINT "ingest_run_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_ingest_run_id_ingest_run_id_fk" FOREIGN KEY ("ingest_run_id") REFERENCES "public"."ingest_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rejected_row" ADD CONSTRAINT "rejected_row_ingest_run_id_ingest_run_id_fk" FOREIGN KEY ("ingest_run_id") REFERENCES "public"."ingest_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "filing_fact_ticker" ON "filing_fact" USING btree ("ticker","concept");--> statement-breakpoint
CREATE INDEX "observation_known_at" ON "observation" USING btree ("series_id","known_at");