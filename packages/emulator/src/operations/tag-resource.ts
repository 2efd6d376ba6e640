import { findTaggedPool, resourceArn, setTags, tagsOf } from '../pool/tags.js';
import { record, text } from '../protocol/members.js';
import { operation } from './operation.js';

/** TagResource: adds tags to a pool, and replaces those with the same keys. */
export const tagResource = operation({
  input: { ResourceArn: resourceArn, Tags: record(text({ required: true, max: 256 }), { required: true }) },
  run(service, { ResourceArn, Tags }) {
    const pool = findTaggedPool(service, ResourceArn);
    setTags(pool, { ...tagsOf(pool), ...Tags });
    return {};
  },
});
