CREATE TABLE "sweep_chunk" (
	"sweep_id" integer NOT NULL,
	"chunk" integer NOT NULL,
	"attempt_count" integer NOT NULL,
	"heartbeat_at" timestamp with time zone DEFAULT now() NOT NULL,
	"completed_at" timestamp with time zone,
	"results" jsonb,
	CONSTRAINT "sweep_chunk_sweep_id_chunk_pk" PRIMARY KEY("sweep_id","chunk")
);
--> statement-breakpoint
CREATE TABLE "sweep" (
	"id" serial PRIMARY KEY NOT NULL,
	"scenario_slug" text NOT NULL,
	"scenario_version" integer,
	"status" text NOT NULL,
	"axes" jsonb NOT NULL,
	"inputs" jsonb NOT NULL,
	"engine_version" text NOT NULL,
	"draws_per_node" integer NOT NULL,
	"node_count" integer NOT NULL,
	"chunk_node_count" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"message" text
);
--> statement-breakpoint
ALTER TABLE "sweep_chunk" ADD CONSTRAINT "sweep_chunk_sweep_id_sweep_id_fk" FOREIGN KEY ("sweep_id") REFERENCES "public"."sweep"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sweep_status" ON "sweep" USING btree ("status");