import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { PodSecurity } from '../cluster/pod-security';

/** What a submitter must know of its job. */
export interface JobSubmitterHost {
  readonly apiObject: ApiObject;
  readonly image: string;
  readonly imagePullPolicy: kplus.ImagePullPolicy;
  readonly imagePullSecrets: readonly kplus.ISecret[];
  readonly podSecurity: PodSecurity;
}
