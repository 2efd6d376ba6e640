import { findTaggedPool, resourceArn, tagsOf } from '../pool/tags.js';
import { operation } from './operation.js';

/** ListTagsForResource: returns the tags of a pool. */
export const listTagsForResource = operation({
  input: { ResourceArn: resourceArn },
  run: (service, { ResourceArn }) => ({ Tags: tagsOf(findTaggedPool(service, ResourceArn)) }),
});
