import * as z from 'zod';

/** The parts of manifest.yml that the host acts on. Whether the whole is valid is for Atlassian's validator and the structure tests. */
const key = z.string();
const resolver = z.object({ function: z.string().optional() }).optional();

const uiModule = z.object({
  key,
  resolver,
  resource: z.string().optional(),
  function: z.string().optional(),
  title: z.unknown().optional(),
  unlicensedAccess: z.array(z.string()).optional(),
});

const trigger = z.strictObject({
  key,
  function: z.string(),
  events: z.array(z.string()),
  filter: z.strictObject({ ignoreSelf: z.boolean().optional() }).optional(),
});

const interval = z.enum(['fiveMinute', 'hour', 'day', 'week']);

const modules = z
  .object({
    function: z
      .array(z.object({ key, handler: z.string().regex(/^[^.]+\.[^.]+$/), timeoutSeconds: z.int().min(1).max(900).optional() }))
      .default([]),
    trigger: z.array(trigger).default([]),
    consumer: z.array(z.strictObject({ key, queue: z.string().max(36), function: z.string() })).default([]),
    scheduledTrigger: z.array(z.strictObject({ key, function: z.string(), interval })).default([]),
    webtrigger: z
      .array(
        z.object({
          key,
          function: z.string(),
          response: z
            .object({
              type: z.enum(['static', 'dynamic']),
              outputs: z
                .array(z.object({ key, statusCode: z.int(), contentType: z.string().optional(), body: z.string().max(1024).optional() }))
                .max(20)
                .optional(),
            })
            .optional(),
        }),
      )
      .default([]),
    sql: z.array(z.object({ key, engine: z.literal('mysql') })).default([]),
    'jira:entityProperty': z
      .array(
        z.object({
          key,
          propertyKey: z.string(),
          entityType: z.string().optional(),
          values: z.array(
            z.object({
              path: z.string(),
              type: z.enum(['string', 'text', 'number', 'user', 'date']),
              searchAlias: z.string().exactOptional(),
            }),
          ),
        }),
      )
      .default([]),
    // Validators by function are refused at the start: the site evaluates expressions only.
    'jira:workflowValidator': z
      .array(
        z.strictObject({
          key,
          name: z.string(),
          description: z.string(),
          expression: z.string(),
          errorMessage: z.union([z.string(), z.strictObject({ expression: z.string() })]),
        }),
      )
      .default([]),
    'jira:customField': z
      .array(
        z.object({
          key,
          name: z.string(),
          description: z.string(),
          type: z.enum(['string', 'number', 'datetime', 'date', 'user', 'group', 'object']),
        }),
      )
      .default([]),
  })
  .catchall(z.unknown());

export const manifestSchema = z.object({
  modules,
  permissions: z
    .object({
      scopes: z.union([z.array(z.string()), z.record(z.string(), z.object({ allowImpersonation: z.boolean().optional() }))]).optional(),
    })
    .optional(),
  app: z.object({
    id: z.string().regex(/^ari:cloud:ecosystem::app\/[0-9a-f-]+$/),
    storage: z
      .object({
        entities: z
          .array(
            z.object({
              name: z.string(),
              attributes: z.record(z.string(), z.object({ type: z.string() })),
              indexes: z
                .array(
                  z.union([
                    z.string(),
                    z.object({ name: z.string(), range: z.array(z.string()), partition: z.array(z.string()).optional() }),
                  ]),
                )
                .optional(),
            }),
          )
          .optional(),
      })
      .optional(),
  }),
});
export type RawManifest = z.infer<typeof manifestSchema>;
export type ScheduleInterval = z.infer<typeof interval>;

/** Modules that people open and whose resolver a screen may call. */
export const uiModuleSchema = uiModule;
