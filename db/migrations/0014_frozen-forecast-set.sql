DROP INDEX "frozen_forecast_of";--> statement-breakpoint
ALTER TABLE "frozen_forecast" ADD COLUMN "scenario_set" text NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "frozen_forecast_of" ON "frozen_forecast" USING btree ("engine_version","data_hash","scenario_set","forecaster","indicator","quarter");