import { profileShapeSchema } from '../../src/domain/profile/schema';
import { settingsShape } from '../../src/domain/profile/settings-schema';
import { shapeOf } from './shape-of';

/** What `static/settings/form/shapes.json` holds: the shapes of a process and of the settings beside it, as the schemas are now. */
export const shapes = () => ({
  profile: shapeOf(profileShapeSchema),
  settings: {
    absences: shapeOf(settingsShape.shape.absences),
    quietHours: shapeOf(settingsShape.shape.quietHours),
    escalationRules: shapeOf(settingsShape.shape.escalationRules),
    escalationOverrides: shapeOf(settingsShape.shape.escalationOverrides),
    followUp: shapeOf(settingsShape.shape.followUp),
  },
});
