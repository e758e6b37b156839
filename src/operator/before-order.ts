import { Dependable, IConstruct } from 'constructs';

/**
 * Does something each time before cdk8s puts the objects of an app in order. cdk8s has no event for that, but it asks the
 * app for its dependencies first of all, so this is a dependency that is none, and acts when it is asked.
 */
export function beforeOrder(construct: IConstruct, action: () => void): void {
  const app = construct.node.root;
  let isActing = false;
  const asked = {};
  Dependable.implement(asked, {
    get dependencyRoots(): IConstruct[] {
      // the action may ask for dependencies itself
      if (!isActing) {
        isActing = true;
        try { action(); } finally { isActing = false; }
      }
      return [];
    },
  });
  app.node.addDependency(asked);
}
