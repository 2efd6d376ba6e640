import { findTaggedPool, resourceArn, setTags, tagsOf } from '../pool/tags.js';
import { record, text } from '../protocol/members.js';
import { invalidParameter } from '../protocol/refusals.js';
import { operation } from './operation.js';

/** TagResource: adds tags to a pool, and replaces those with the same keys. */
export const tagResource = operation({
  input: { ResourceArn: resourceArn, Tags: record(text({ required: true, max: 256 })) },
  run(service, { ResourceArn, Tags }) {
    // Unsure: the message.
    if (!Tags) throw invalidParameter("Value null at 'tags' failed to satisfy constraint: Member must not be null");
    const pool = findTaggedPool(service, ResourceArn);
    setTags(pool, { ...tagsOf(pool), ...Tags });
    return {};
  },
});
