CREATE TABLE "alert_delivery" (
	"id" serial PRIMARY KEY NOT NULL,
	"rule_id" integer NOT NULL,
	"event_id" integer,
	"channel" text NOT NULL,
	"status" text NOT NULL,
	"attempt_count" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp with time zone,
	"last_error" text,
	"created_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "alert_delivery_once" UNIQUE("event_id","channel")
);
--> statement-breakpoint
CREATE TABLE "alert_event" (
	"id" serial PRIMARY KEY NOT NULL,
	"uuid" uuid DEFAULT gen_random_uuid() NOT NULL,
	"rule_id" integer NOT NULL,
	"crossing" integer NOT NULL,
	"rule_name" text NOT NULL,
	"condition" jsonb NOT NULL,
	"findings" jsonb NOT NULL,
	"fired_at" timestamp with time zone NOT NULL,
	"as_of" timestamp with time zone NOT NULL,
	"engine_version" text NOT NULL,
	CONSTRAINT "alert_event_uuid_unique" UNIQUE("uuid"),
	CONSTRAINT "alert_event_once" UNIQUE("rule_id","crossing")
);
--> statement-breakpoint
CREATE TABLE "alert_rule" (
	"id" serial PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"condition" jsonb NOT NULL,
	"cool_down_hours" double precision NOT NULL,
	"webhook_url" text,
	"secret_salt" text NOT NULL,
	"webhook_disabled_at" timestamp with time zone,
	"mail_to" text,
	"language" text NOT NULL,
	"is_enabled" boolean NOT NULL,
	"crossing_count" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"judged_at" timestamp with time zone,
	"last_fired_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "alert_subject" (
	"rule_id" integer NOT NULL,
	"subject" text NOT NULL,
	"state" text,
	"since" timestamp with time zone NOT NULL,
	"mark" double precision,
	"reading" jsonb NOT NULL,
	"judged_at" timestamp with time zone NOT NULL,
	CONSTRAINT "alert_subject_rule_id_subject_pk" PRIMARY KEY("rule_id","subject")
);
--> statement-breakpoint
ALTER TABLE "alert_delivery" ADD CONSTRAINT "alert_delivery_event_id_alert_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."alert_event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_subject" ADD CONSTRAINT "alert_subject_rule_id_alert_rule_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."alert_rule"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alert_delivery_pending" ON "alert_delivery" USING btree ("status","next_try_at");--> statement-breakpoint
CREATE INDEX "alert_event_rule" ON "alert_event" USING btree ("rule_id");