import { findTaggedPool, resourceArn, setTags, tagsOf } from '../pool/tags.js';
import { list, text } from '../protocol/members.js';
import { operation } from './operation.js';

/** UntagResource: removes tags from a pool. Unsure: a tag that it does not have is no error. */
export const untagResource = operation({
  input: {
    ResourceArn: resourceArn,
    TagKeys: list(text({ required: true, min: 1, max: 128 }), { required: true }),
  },
  run(service, { ResourceArn, TagKeys }) {
    const pool = findTaggedPool(service, ResourceArn);
    setTags(pool, Object.fromEntries(Object.entries(tagsOf(pool)).filter(([name]) => !TagKeys.includes(name))));
    return {};
  },
});
