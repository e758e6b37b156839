import { ARGUMENT_RULES } from './arguments';
import { NAMESPACE_RULES } from './namespaces';
import { OperatorView } from './operator-view';
import { OPERATOR_POD_RULES } from './pods';
import { RuleAbout } from '../rule';

/** Every rule about operators, in the order in which findings are reported. */
export const OPERATOR_RULES: readonly RuleAbout<OperatorView>[] = [...OPERATOR_POD_RULES, ...ARGUMENT_RULES, ...NAMESPACE_RULES];
