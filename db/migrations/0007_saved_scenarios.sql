CREATE TABLE "scenario_version" (
	"slug" text NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"parent_slug" text NOT NULL,
	"parent_version" integer,
	"overrides" jsonb NOT NULL,
	"settings" jsonb NOT NULL,
	"notes" text,
	"engine_version" text NOT NULL,
	"headline" jsonb NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "scenario_version_slug_version_pk" PRIMARY KEY("slug","version")
);
--> statement-breakpoint
ALTER TABLE "scenario" ADD COLUMN "id" serial NOT NULL;--> statement-breakpoint
ALTER TABLE "scenario" ADD COLUMN "version" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "scenario_version" ADD CONSTRAINT "scenario_version_slug_scenario_slug_fk" FOREIGN KEY ("slug") REFERENCES "public"."scenario"("slug") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_version" ADD CONSTRAINT "scenario_version_parent_fk" FOREIGN KEY ("parent_slug","parent_version") REFERENCES "public"."scenario_version"("slug","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "scenario_version_parent" ON "scenario_version" USING btree ("parent_slug");--> statement-breakpoint
ALTER TABLE "scenario" DROP COLUMN "name";--> statement-breakpoint
ALTER TABLE "scenario" DROP COLUMN "parent_slug";--> statement-breakpoint
ALTER TABLE "scenario" DROP COLUMN "overrides";--> statement-breakpoint
ALTER TABLE "scenario" DROP COLUMN "notes";--> statement-breakpoint
ALTER TABLE "scenario" DROP COLUMN "updated_at";--> statement-breakpoint
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_id_unique" UNIQUE("id");