// CloudFront function for viewer requests. A bucket has no index pages, so this function asks for them by name.

/**
 * Returns a path that begins with exactly one slash. Browsers read `//host` and `/\host` as another
 * host, and ignore tabs and line ends in between, so `//evil.example/x` becomes `/evil.example/x`.
 * Encoded slashes are replaced as well, because a server in between may decode them.
 */
function withOneLeadingSlash(uri) {
  return '/' + uri.replace(/^(?:[/\\\s]|%(?:2f|5c|0[0-9a-f]|1[0-9a-f]|20))+/i, '');
}

/** Returns the query with every value of a repeated key, and with its question mark. */
function queryOf(querystring) {
  var pairs = [];
  Object.keys(querystring).forEach(function (key) {
    var entry = querystring[key];
    (entry.multiValue || [entry]).forEach(function (each) {
      pairs.push(key + '=' + each.value);
    });
  });
  return pairs.length ? '?' + pairs.join('&') : '';
}

function handler(event) {
  var request = event.request;
  var last = request.uri.split('/').pop();
  if (last === '') {
    request.uri += 'index.html';
    return request;
  }
  if (last.includes('.')) return request;
  // The address of a page lacks its final slash. Browsers keep the fragment when they follow the redirect.
  var path = withOneLeadingSlash(request.uri);
  if (!path.endsWith('/')) path += '/';
  return {
    statusCode: 301,
    statusDescription: 'Moved Permanently',
    headers: { location: { value: path + queryOf(request.querystring) } },
  };
}
