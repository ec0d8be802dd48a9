CREATE TABLE "backtest_run" (
	"id" serial PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"engine_version" text NOT NULL,
	"data_as_of" date NOT NULL,
	"data_hash" text NOT NULL,
	"points" jsonb NOT NULL,
	"draws" integer NOT NULL,
	"seed" text NOT NULL,
	"quarter_count" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"message" text,
	"result" jsonb
);
--> statement-breakpoint
CREATE TABLE "backtest_slice" (
	"run_id" integer NOT NULL,
	"frozen_at" date NOT NULL,
	"quarter_count" integer NOT NULL,
	"done_quarter_count" integer DEFAULT 0 NOT NULL,
	"attempt_count" integer DEFAULT 0 NOT NULL,
	"heartbeat_at" timestamp with time zone DEFAULT now() NOT NULL,
	"completed_at" timestamp with time zone,
	"result" jsonb,
	CONSTRAINT "backtest_slice_run_id_frozen_at_pk" PRIMARY KEY("run_id","frozen_at")
);
--> statement-breakpoint
CREATE TABLE "forecast_score" (
	"forecast_id" integer PRIMARY KEY NOT NULL,
	"value" double precision NOT NULL,
	"known_at" date NOT NULL,
	"dating" text NOT NULL,
	"evidence" text NOT NULL,
	"source_title" text NOT NULL,
	"source_url" text NOT NULL,
	"log_score" double precision NOT NULL,
	"crps" double precision NOT NULL,
	"pit" double precision NOT NULL,
	"scored_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "frozen_forecast" (
	"id" serial PRIMARY KEY NOT NULL,
	"engine_version" text NOT NULL,
	"data_as_of" date NOT NULL,
	"data_hash" text NOT NULL,
	"forecaster" text NOT NULL,
	"indicator" text NOT NULL,
	"quarter" text NOT NULL,
	"components" jsonb NOT NULL,
	"quantiles" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "backtest_slice" ADD CONSTRAINT "backtest_slice_run_id_backtest_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."backtest_run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forecast_score" ADD CONSTRAINT "forecast_score_forecast_id_frozen_forecast_id_fk" FOREIGN KEY ("forecast_id") REFERENCES "public"."frozen_forecast"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "frozen_forecast_of" ON "frozen_forecast" USING btree ("engine_version","data_hash","forecaster","indicator","quarter");