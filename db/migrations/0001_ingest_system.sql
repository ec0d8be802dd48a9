CREATE TABLE "company" (
	"ticker" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"cik" text,
	"exchange" text NOT NULL,
	"layer" text NOT NULL,
	"reporting_currency" text NOT NULL,
	"fiscal_year_end" text NOT NULL,
	"role" text NOT NULL,
	"cik_source" text NOT NULL,
	"fiscal_year_end_source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "host_turn" (
	"host" text PRIMARY KEY NOT NULL,
	"next_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ingest_part" (
	"ingest_run_id" integer NOT NULL,
	"part" text NOT NULL,
	"completed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ingest_part_ingest_run_id_part_pk" PRIMARY KEY("ingest_run_id","part")
);
--> statement-breakpoint
CREATE TABLE "payload" (
	"id" serial PRIMARY KEY NOT NULL,
	"ingest_run_id" integer NOT NULL,
	"source_id" text NOT NULL,
	"sha256" text NOT NULL,
	"byte_count" integer NOT NULL,
	"file_name" text NOT NULL,
	"source_url" text NOT NULL,
	"request_sha256" text,
	"etag" text,
	"last_modified" text,
	"retrieved_at" timestamp with time zone NOT NULL,
	"known_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published_record" (
	"source_id" text NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"known_at" timestamp with time zone NOT NULL,
	"retrieved_at" timestamp with time zone NOT NULL,
	"content" jsonb NOT NULL,
	"source_url" text NOT NULL,
	"ingest_run_id" integer NOT NULL,
	CONSTRAINT "published_record_source_id_kind_key_known_at_pk" PRIMARY KEY("source_id","kind","key","known_at")
);
--> statement-breakpoint
CREATE TABLE "quarantined_row" (
	"id" serial PRIMARY KEY NOT NULL,
	"ingest_run_id" integer NOT NULL,
	"source_id" text NOT NULL,
	"subject" text NOT NULL,
	"check" text NOT NULL,
	"reason" text NOT NULL,
	"row" jsonb NOT NULL,
	"row_sha256" text NOT NULL,
	"known_at" timestamp with time zone NOT NULL,
	"retrieved_at" timestamp with time zone NOT NULL,
	"source_url" text NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"decided_at" timestamp with time zone,
	CONSTRAINT "quarantined_row_row_sha256_unique" UNIQUE("row_sha256")
);
--> statement-breakpoint
CREATE TABLE "share_price" (
	"ticker" text NOT NULL,
	"traded_on" date NOT NULL,
	"currency" text,
	"open" double precision,
	"high" double precision,
	"low" double precision,
	"close" double precision,
	"adjusted_close" double precision,
	"close_basis" text,
	"volume_shares" double precision,
	"split_factor" double precision,
	"dividend" double precision,
	"source_id" text NOT NULL,
	"known_at" timestamp with time zone NOT NULL,
	"retrieved_at" timestamp with time zone NOT NULL,
	"ingest_run_id" integer NOT NULL,
	CONSTRAINT "share_price_ticker_traded_on_known_at_pk" PRIMARY KEY("ticker","traded_on","known_at")
);
--> statement-breakpoint
ALTER TABLE "ingest_run" ADD COLUMN "heartbeat_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "ingest_run" ADD COLUMN "window" text;--> statement-breakpoint
ALTER TABLE "ingest_run" ADD COLUMN "part_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "ingest_run" ADD COLUMN "part_done_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "ingest_run" ADD COLUMN "cancel_requested_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ingest_run" ADD COLUMN "quarantined_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "series" ADD COLUMN "kind" text DEFAULT 'price' NOT NULL;--> statement-breakpoint
ALTER TABLE "series" ADD COLUMN "licence_name" text;--> statement-breakpoint
ALTER TABLE "series" ADD COLUMN "redistribution" boolean;--> statement-breakpoint
ALTER TABLE "ingest_part" ADD CONSTRAINT "ingest_part_ingest_run_id_ingest_run_id_fk" FOREIGN KEY ("ingest_run_id") REFERENCES "public"."ingest_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payload" ADD CONSTRAINT "payload_ingest_run_id_ingest_run_id_fk" FOREIGN KEY ("ingest_run_id") REFERENCES "public"."ingest_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payload" ADD CONSTRAINT "payload_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_record" ADD CONSTRAINT "published_record_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_record" ADD CONSTRAINT "published_record_ingest_run_id_ingest_run_id_fk" FOREIGN KEY ("ingest_run_id") REFERENCES "public"."ingest_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quarantined_row" ADD CONSTRAINT "quarantined_row_ingest_run_id_ingest_run_id_fk" FOREIGN KEY ("ingest_run_id") REFERENCES "public"."ingest_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quarantined_row" ADD CONSTRAINT "quarantined_row_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_price" ADD CONSTRAINT "share_price_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_price" ADD CONSTRAINT "share_price_ingest_run_id_ingest_run_id_fk" FOREIGN KEY ("ingest_run_id") REFERENCES "public"."ingest_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "payload_request" ON "payload" USING btree ("source_id","request_sha256","id");--> statement-breakpoint
CREATE INDEX "payload_sha256" ON "payload" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "quarantined_row_state" ON "quarantined_row" USING btree ("state","id");--> statement-breakpoint
CREATE UNIQUE INDEX "ingest_run_one_running" ON "ingest_run" USING btree ("source_id") WHERE status = 'running';