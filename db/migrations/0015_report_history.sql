CREATE TABLE "report_schedule_run" (
	"schedule_id" integer NOT NULL,
	"due_key" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"filings" jsonb NOT NULL,
	"status" text NOT NULL,
	"attempt_count" integer NOT NULL,
	"leased_until" timestamp with time zone NOT NULL,
	"report_id" text,
	"message" text,
	"finished_at" timestamp with time zone,
	CONSTRAINT "report_schedule_run_schedule_id_due_key_pk" PRIMARY KEY("schedule_id","due_key")
);
--> statement-breakpoint
CREATE TABLE "report_schedule" (
	"id" serial PRIMARY KEY NOT NULL,
	"scenario_set" text NOT NULL,
	"settings" jsonb NOT NULL,
	"title" text,
	"notes" text,
	"trigger" text NOT NULL,
	"weekday" integer,
	"hour_utc" integer,
	"filings_before" jsonb,
	"origin" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_report_file" (
	"report_id" text NOT NULL,
	"format" text NOT NULL,
	"locale" text NOT NULL,
	"paper" text NOT NULL,
	"byte_order_mark" boolean NOT NULL,
	"sha256" text NOT NULL,
	"byte_count" integer NOT NULL,
	"render_ms" integer NOT NULL,
	"rendered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "saved_report_file_pk" PRIMARY KEY("report_id","format","locale","paper","byte_order_mark")
);
--> statement-breakpoint
CREATE TABLE "saved_report" (
	"id" text PRIMARY KEY NOT NULL,
	"number" serial NOT NULL,
	"scenario_set" text NOT NULL,
	"title" text,
	"as_of" timestamp with time zone,
	"request" jsonb NOT NULL,
	"engine_version" text NOT NULL,
	"format_version" integer NOT NULL,
	"content_hash" text NOT NULL,
	"generated_at" timestamp with time zone NOT NULL,
	"created_by" text NOT NULL,
	"schedule_id" integer,
	"origin" text NOT NULL,
	"headline" jsonb NOT NULL,
	"bundle_gzip" "bytea" NOT NULL,
	"bundle_byte_count" integer NOT NULL,
	CONSTRAINT "saved_report_number_unique" UNIQUE("number")
);
--> statement-breakpoint
ALTER TABLE "report_schedule_run" ADD CONSTRAINT "report_schedule_run_schedule_id_report_schedule_id_fk" FOREIGN KEY ("schedule_id") REFERENCES "public"."report_schedule"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_report_file" ADD CONSTRAINT "saved_report_file_report_id_saved_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."saved_report"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "report_schedule_run_status" ON "report_schedule_run" USING btree ("status");--> statement-breakpoint
CREATE INDEX "saved_report_set" ON "saved_report" USING btree ("scenario_set","generated_at");