import { Types } from '../definition';

export const RAY_CRON_JOB_TYPES: Types = {
  RayCronJobSpec: {
    doc: 'Describes a RayJob and when to run it again and again.',
    fields: {
      schedule: {
        type: 'string',
        required: true,
        since: '1.6',
        doc: 'Says when to run, as the five fields of cron or a descriptor for hourly, daily and the like; a time zone goes into timeZone.',
      },
      timeZone: {
        type: 'string',
        since: '1.7',
        minLength: 1,
        doc: 'Names the time zone of the schedule as IANA does, such as Europe/Berlin.',
        operatorDefault: 'the time zone of the operator process',
      },
      jobTemplate: {
        type: 'RayJobSpec',
        required: true,
        since: '1.6',
        doc:
          'Describes the RayJob of each run by its spec alone; labels and annotations cannot be given, ' +
          'and finished RayJobs stay unless its deletionStrategy removes them.',
      },
      suspend: {
        type: 'boolean',
        since: '1.6',
        doc: 'Starts no more runs while true; running ones go on, and the missed ones are made up for when false again.',
        operatorDefault: 'false',
      },
    },
  },
};
